package fr.etabli.input;

import java.util.Locale;
import java.util.stream.Collectors;

/** A report in words. */
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        return report.findings().stream().map(ReportText::finding).collect(Collectors.joining()) + summary(report);
    }

    static String summary(Report report) {
        return verdict(report) + report.counts().stream().map(ReportText::count).collect(Collectors.joining());
    }

    private static String finding(Finding finding) {
        String value = finding.value() == null ? "" : "  “" + finding.value() + "”";
        return finding.severity() + "  " + finding.place() + value + "\n    " + finding.rule() + ": "
                + finding.message() + " " + finding.remedy() + "\n";
    }

    private static String verdict(Report report) {
        String counted = counted(report.errors(), "error") + ", " + counted(report.warnings(), "warning") + ".\n";
        return (report.isRefused() ? "The input is REFUSED as a whole: " : "The input passes: ") + counted;
    }

    private static String count(Report.Count count) {
        String hidden = count.count() > count.kept() ? " (the first " + count.kept() + " are listed)" : "";
        return String.format(Locale.ROOT, "  %7d  %-8s %s%s\n", count.count(), count.severity(), count.rule(), hidden);
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
