package fr.etabli.publish;

/**
 * How to cite a version.
 *
 * @param text   a sentence in French
 * @param bibtex the same for BibTeX
 * @param csl    the same as CSL-JSON
 */
public record Citation(String text, String bibtex, String csl) {}
