package fr.etabli.input;

import static fr.etabli.input.Rule.error;
import static fr.etabli.input.Rule.warning;

import java.util.List;

/** The rules that hold for every table. */
public final class Rules {

    static final Rule UNREADABLE_FILE = error(
            "unreadable-file",
            "Every file of the input is there and can be read.",
            "Put the file back under this name, or make it readable.");
    static final Rule UNKNOWN_FILE = warning(
            "unknown-file",
            "Every CSV file in the folder is a table of the input.",
            "Rename it if it is a table under a wrong name; else take it away, for nobody reads it.");
    static final Rule ENCODING = error(
            "encoding",
            "Text is encoded in UTF-8, and was whenever it was converted before.",
            "Write the text anew and save the file as UTF-8; most often it was saved as Windows-1252 or Latin-1.");
    static final Rule BYTE_ORDER_MARK = warning(
            "byte-order-mark",
            "A file begins with its header, without a byte order mark.",
            "Save the file as UTF-8 without a byte order mark (it is passed over here, but not by everybody).");
    static final Rule QUOTING = error(
            "quoting",
            "Cells are quoted as RFC 4180 says.",
            "Put the whole cell between quotes and double each quote within it.");
    static final Rule HEADER = error(
            "header",
            "The first line names the columns, separated by commas.",
            "Write the names of the columns in the first line; a file separated by semicolons must be saved with commas.");
    static final Rule MISSING_COLUMN = error(
            "missing-column",
            "A table has all its columns, even where they are empty.",
            "Add the column to the header and a cell to each row.");
    static final Rule UNKNOWN_COLUMN = error(
            "unknown-column", "A table has no columns but its own.", "Correct the name, or take the column away.");
    static final Rule DUPLICATE_COLUMN =
            error("duplicate-column", "No column stands twice in a header.", "Take one of the two away.");
    static final Rule CELL_COUNT = error(
            "cell-count",
            "A row has as many cells as the header.",
            "Add the commas that are missing, or quote the cell that holds a comma.");
    static final Rule EMPTY_TABLE =
            warning("empty-table", "A table has rows.", "Make sure that the file was not cut short.");
    static final Rule MISSING_VALUE =
            error("missing-value", "A cell that must be filled is.", "Fill it, or take the row away.");
    static final Rule CONTROL_CHARACTER = error(
            "control-character",
            "Text holds no control characters but line breaks and tabs, nor such as turn the direction of writing.",
            "Write the text anew without them.");
    static final Rule BAD_SLUG = error(
            "bad-slug",
            "A slug is made of lower case letters without accents and digits, joined by single hyphens; 254 characters"
                    + " at most.",
            "Write it so: ecole-de-lyon-2.");
    static final Rule BAD_CODE = error("bad-code", "A code has the form of its kind.", "Correct the code.");
    static final Rule UNKNOWN_TERM = error(
            "unknown-term",
            "A status, unit, kind or the like is one of the terms that the hub knows.",
            "Write one of the known terms.");
    static final Rule BAD_DATE = error(
            "bad-date",
            "A date is a year, month or day that exists (EDTF level 0).",
            "Write 2018, 2021-07 or 2021-05-06, as precisely as the source says and no more.");
    static final Rule DATE_IN_FUTURE =
            error("date-in-future", "What was confirmed, stated or published was so by today.", "Correct the date.");
    static final Rule BAD_NUMBER = error(
            "bad-number",
            "A number is written in digits, with a point before decimals and nothing between thousands.",
            "Write 1234.5, without unit, space or comma.");
    static final Rule OUT_OF_RANGE =
            error("out-of-range", "A number lies within the range of its column.", "Correct the number.");
    static final Rule BAD_BOOLEAN =
            error("bad-boolean", "What is either so or not is written true or false.", "Write true or false.");
    static final Rule BAD_URL = error(
            "bad-url",
            "A web address is absolute, begins with http or https and holds no spaces.",
            "Write it so: https://www.example.org/page.");
    static final Rule BAD_EMAIL =
            error("bad-email", "An e-mail address has a name, an @ and a domain.", "Write it so: contact@example.org.");
    static final Rule BAD_PHONE = error(
            "bad-phone",
            "A telephone number is written in the form of E.164, nine digits after +33.",
            "Write it so: +33381485000.");
    static final Rule BAD_LIST = warning(
            "bad-list",
            "A list has no empty element and none twice.",
            "Separate the elements by one vertical bar and name each once.");
    static final Rule DUPLICATE_KEY = error(
            "duplicate-key",
            "What identifies a row stands in no other row of its table.",
            "Take one of the rows away, or give it another key.");
    static final Rule DANGLING_REFERENCE = error(
            "dangling-reference",
            "What a row refers to exists.",
            "Correct the reference, or add the row that it means.");
    /** For {@link Table#expectUse}: the plain case. */
    public static final Rule UNUSED = warning(
            "unused", "What is declared is used by some row.", "Refer to it where it belongs, or take it away.");

    private Rules() {}

    /** All, in the order of reading. */
    public static List<Rule> all() {
        return List.of(
                UNREADABLE_FILE,
                UNKNOWN_FILE,
                ENCODING,
                BYTE_ORDER_MARK,
                QUOTING,
                HEADER,
                MISSING_COLUMN,
                UNKNOWN_COLUMN,
                DUPLICATE_COLUMN,
                CELL_COUNT,
                EMPTY_TABLE,
                MISSING_VALUE,
                CONTROL_CHARACTER,
                BAD_SLUG,
                BAD_CODE,
                UNKNOWN_TERM,
                BAD_DATE,
                DATE_IN_FUTURE,
                BAD_NUMBER,
                OUT_OF_RANGE,
                BAD_BOOLEAN,
                BAD_URL,
                BAD_EMAIL,
                BAD_PHONE,
                BAD_LIST,
                DUPLICATE_KEY,
                DANGLING_REFERENCE,
                UNUSED);
    }
}
