package org.creditback.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.creditback.client.RunAnswer;
import org.creditback.report.Terminal;
import org.junit.jupiter.api.Test;

/** Following a run, told from answers of the server. */
class RunWatchTest {

    private static final String POSTING = """
            {"run":7,"legalEntity":"GBR1","state":"POSTING","progress":{"done":12000,"total":52000,"customersPerSecond":3400,\
            "secondsRemaining":12}}""";

    @Test
    void theLineSaysHowFarHowFastAndHowLong() {
        assertThat(RunWatch.line(run(POSTING)))
                .isEqualTo("GBR1 run 7: 12,000 of 52,000 customers, 3,400 per second, about 12 s to go");
        assertThat(RunWatch.line(run("{\"run\":7,\"legalEntity\":\"GBR1\",\"state\":\"SELECTING\"}")))
                .isEqualTo("GBR1 run 7: selecting customers");
    }

    @Test
    void aRunIsFollowedToItsEnd() {
        assertThat(followed("REQUESTED", "SELECTING", "POSTING", "DONE")).isEqualTo("DONE");
    }

    @Test
    void aSelectionThatFailsGivesItsRunBackAndEndsTheWaiting() {
        assertThat(followed("REQUESTED", "SELECTING", "REQUESTED")).isEqualTo("REQUESTED");
    }

    private static String followed(String... states) {
        Queue<RunAnswer> answers = new ArrayDeque<>(List.of(states).stream()
                .map(state -> run("{\"run\":1,\"action\":\"POST\",\"state\":\"" + state + "\"}"))
                .toList());
        Terminal quiet = new Terminal(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), UTF_8, true);
        RunAnswer last = new RunWatch(quiet).follow(answers.remove(), answers::remove);
        assertThat(answers).isEmpty();
        return last.state();
    }

    private static RunAnswer run(String json) {
        try {
            return new RunAnswer(JsonMapper.builder().build().readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
