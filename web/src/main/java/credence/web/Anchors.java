package credence.web;

import credence.report.Passage;

/** The places in the page of a reading. They follow from the passage alone, so that whoever holds an evidence can link to it. */
final class Anchors {
    private Anchors() {}

    static String of(Passage passage) {
        return "p" + passage.start() + "-" + passage.end();
    }
}
