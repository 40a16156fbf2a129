package fr.etabli.input;

/**
 * Something that the input is held to.
 *
 * @param code   lower case and hyphens, such as {@code dangling-reference}
 * @param says   what is held true, in a sentence
 * @param remedy what to do where it is not, in a sentence
 */
public record Rule(String code, Severity severity, String says, String remedy) {

    public static Rule error(String code, String says, String remedy) {
        return new Rule(code, Severity.ERROR, says, remedy);
    }

    public static Rule warning(String code, String says, String remedy) {
        return new Rule(code, Severity.WARNING, says, remedy);
    }
}
