package credence.reading;

import credence.polity.PolityKey;
import credence.report.Passage;

/** A place in the text that names a polity. */
public record Mention(PolityKey polity, Passage passage) {}
