package credence.reading;

import credence.polity.PolityKey;
import credence.report.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is quoted as saying.
 *
 * @param speaker as the report names them, for example "Denis Pushilin" or "Ukraine's foreign ministry"
 * @param polity for whom the speaker speaks, null where the text does not show it
 * @param channel website, Telegram, a news agency ...; null where not told
 * @param direct whether the words stand in quotation marks; an indirect statement is the report's own wording of it
 * @param passage where it stands, without quotation marks
 */
public record Statement(
        String speaker,
        @Nullable PolityKey polity,
        @Nullable String channel,
        boolean direct,
        Passage passage) {}
