package credence.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private final Language language = new Language();
    private final POSModel model = new POSModel(open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"));

    private final BeamSearch openNlp = new BeamSearch(1, model.getArtifact("pos.model"));
    private final POSContextGenerator features = model.getFactory().getPOSContextGenerator(1);
    private final SequenceValidator<String> validator = model.getFactory().getSequenceValidator();

    TaggerTest() throws IOException {}

    private static InputStream open(String resource) {
        return Objects.requireNonNull(TaggerTest.class.getResourceAsStream(resource));
    }

    /** Its features come from the model's own description, its sums from OpenNLP. */
    private List<String> byOpenNlp(List<String> words) {
        return openNlp.bestSequence(words.toArray(String[]::new), null, features, validator)
                .getOutcomes();
    }

    private static List<String> texts(String file) throws IOException {
        List<String> texts = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in = open("/credence/reading/" + file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode row = mapper.readTree(line);
                texts.add(row.get("text").asText());
            }
        }
        return texts;
    }

    @Test
    void tagsAreThoseOfOpenNlp() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "!",
                "A.",
                "Ä.",
                "İstanbul ΟΔΟΣ 12 1999 3:2 7-8 ひらがな カタカナ B-52 (U.S.) n't 's \uD83D\uDE00 \uD83D\uDE00x, x"));
        for (String file : List.of("development.jsonl", "plain.jsonl", "moments.jsonl")) {
            texts.addAll(texts(file));
        }
        for (String text : texts) {
            for (Sentence sentence : language.sentences(Plain.of(text))) {
                List<String> words = sentence.tokens().stream().map(Token::text).toList();
                List<String> tags =
                        language.tag(sentence).tokens().stream().map(Token::tag).toList();
                assertEquals(byOpenNlp(words), tags, text);
            }
        }
    }
}
