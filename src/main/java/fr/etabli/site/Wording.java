package fr.etabli.site;

import fr.etabli.outcome.Indicator;
import fr.etabli.outcome.Outcome;
import fr.etabli.outcome.Unit;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.Sector;
import fr.etabli.trade.Trade;
import fr.etabli.vocabulary.PartialDate;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates, values and codes as a person writes them, in the language of the page. */
@Component
class Wording {

    private static final Pattern VOWEL = Pattern.compile("[AEIOUÀÂÉÈÊËÎÏÔŒÛ]|Y[^AEIOUaeiouéèê]");

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final double MILLION = 1_000_000;
    private static final Pattern FRENCH_PHONE = Pattern.compile("\\+33[1-9]\\d{8}");
    private static final int FRENCH_PREFIX = "+33".length();

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** The words behind a key of {@code messages.properties}. */
    String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** A name from the data: in the language of the page, else in French, and then marked so. */
    Phrase name(String french, @Nullable String english) {
        boolean inFrench = locale().getLanguage().equals("fr");
        return inFrench || english == null ? french(french) : new Phrase(english, null);
    }

    Phrase name(Trade trade) {
        return name(trade.name(), trade.nameEn());
    }

    Phrase name(Sector sector) {
        return name(sector.name(), sector.nameEn());
    }

    Phrase name(Qualification qualification) {
        return name(qualification.name(), qualification.nameEn());
    }

    Phrase name(Indicator indicator) {
        return name(indicator.name(), indicator.nameEn());
    }

    /** Saint-Nazaire (44), Doubs (25). */
    static String coded(String name, String code) {
        return name + " (" + code + ")";
    }

    /** What the data says in French alone. */
    Phrase french(String text) {
        return new Phrase(text, locale().getLanguage().equals("fr") ? null : "fr");
    }

    /** Of a town: de Nantes, d’Amiens, du Havre, des Sables-d’Olonne. */
    String of(String town) {
        if (town.startsWith("Le ")) {
            return text("of.le", town.substring("Le ".length()));
        }
        if (town.startsWith("Les ")) {
            return text("of.les", town.substring("Les ".length()));
        }
        return text(VOWEL.matcher(town).lookingAt() ? "of.vowel" : "of", town);
    }

    /** 2018, juillet 2021, 5 mai 2021. */
    String date(PartialDate date) {
        return switch (date.text().length()) {
            case YEAR_LENGTH -> date.text();
            case MONTH_LENGTH -> date.firstDay().format(format("MMMM yyyy"));
            default ->
                date.firstDay().getDayOfMonth() == 1
                        ? text("date.first", date.firstDay().format(format("MMMM yyyy")))
                        : date.firstDay().format(format("d MMMM yyyy"));
        };
    }

    /** en 2018, en juillet 2021, le 5 mai 2021. */
    String when(PartialDate date) {
        return text(date.text().length() > MONTH_LENGTH ? "date.on" : "date.in", date(date));
    }

    /** The time that a figure is about; null where the source does not say. */
    @Nullable
    String period(Outcome outcome) {
        PartialDate start = outcome.periodStart();
        PartialDate end = outcome.periodEnd();
        if (start == null || end == null) {
            return start == null
                    ? (end == null ? null : text("period.until", date(end)))
                    : text("period.from", date(start));
        }
        boolean days = start.text().length() > MONTH_LENGTH && end.text().length() > MONTH_LENGTH;
        return start.text().equals(end.text())
                ? date(start)
                : text(days ? "period.days" : "period.between", date(start), date(end));
    }

    /** 35, environ 1 000, au moins 90 %, de 7 à 10 offres par élève; null where the value is withheld. */
    @Nullable
    String value(Outcome outcome, Unit unit) {
        Double value = outcome.value();
        if (value == null) {
            return null;
        }
        String amount = outcome.valueMax() == null
                ? number(value, unit)
                : text("range", number(value, unit), number(outcome.valueMax(), unit));
        return text("qualifier." + outcome.qualifier(), text("unit." + unit, amount));
    }

    /** A round value along an axis: 20, 1 500, 15 M€, 80 %; its unit stands there only where a number alone would mislead. */
    String level(double value, Unit unit) {
        if (unit == Unit.EUR && Math.abs(value) >= MILLION) {
            return text("chart.millions", number(value / MILLION, unit));
        }
        return unit == Unit.EUR || unit == Unit.PERCENT
                ? text("unit." + unit, number(value, unit))
                : number(value, unit);
    }

    String count(long amount) {
        return NumberFormat.getIntegerInstance(locale()).format(amount);
    }

    /** 22 novembre 2026, by the UTC calendar, as versions are named. */
    String day(Instant instant) {
        return date(PartialDate.of(instant.atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }

    /** A size in kilobytes or megabytes of a thousand. */
    public String bytes(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return bytes < MEGABYTE
                ? text("bytes.kilo", format.format(Math.ceil((double) bytes / KILOBYTE)))
                : text("bytes.mega", format.format((double) bytes / MEGABYTE));
    }

    /** By which names stand in order. */
    Collator collator() {
        return Collator.getInstance(locale());
    }

    /** A French number as it is dialled in France, any other as it is. */
    String phone(String e164) {
        return FRENCH_PHONE.matcher(e164).matches()
                ? ("0" + e164.substring(FRENCH_PREFIX)).replaceAll("(..)(?=.)", "$1\u00a0")
                : e164;
    }

    /** With the spaces and the comma of the language; a year stands as it is. */
    String number(double value, Unit unit) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setGroupingUsed(unit != Unit.YEAR);
        return format.format(value);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
