package org.creditback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.creditback.client.ImportCalls.Kind;
import org.creditback.server.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder is looked through before anything is started, and each error names file, place and remedy. */
class DataFolderTest {

    private static final String ENTITIES = "legal-entities.json";

    @TempDir
    private Path folder;

    @Test
    void theSampleCompanyHasTwoLegalEntitiesAndAllFiles() throws IOException {
        DataFolder sample = DataFolder.at(null);
        assertThat(sample.legalEntities()).extracting(PlannedEntity::entity).containsExactly("FI01", "SE01");
        assertThat(sample.legalEntities()).allMatch(entity -> entity.run().isPresent());
        for (Kind kind : Kind.values()) {
            assertThat(sample.has(kind)).isTrue();
            try (var file = sample.open(kind)) {
                assertThat(file.read()).isPositive();
            }
        }
    }

    @Test
    void theRunIsNoPartOfWhatCreatesTheLegalEntity() throws IOException {
        write(
                ENTITIES,
                "[{\"entity\":\"A\",\"name\":\"N\",\"run\":{\"action\":\"POST\"}},{\"entity\":\"B\",\"run\":null}]");
        var entities = DataFolder.at(folder).legalEntities();
        assertThat(entities.get(0).body().toString()).isEqualTo("{\"entity\":\"A\",\"name\":\"N\"}");
        assertThat(entities.get(0).run()).hasToString("Optional[{\"action\":\"POST\"}]");
        assertThat(entities.get(1).run()).isEmpty();
    }

    @Test
    void filesThatAreNotThereAreLeftOutAndUnknownOnesAreNamed() throws IOException {
        write(ENTITIES, "[]");
        write("customers.csv", "x");
        write("customer.csv", "x");
        DataFolder data = DataFolder.at(folder);
        assertThat(data.has(Kind.CUSTOMERS)).isTrue();
        assertThat(data.has(Kind.VENDORS)).isFalse();
        assertThat(data.length(Kind.CUSTOMERS)).contains(1L);
        assertThat(data.unknownTables()).containsExactly("customer.csv");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertRefused(folder.resolve("away")).hasMessageStartingWith("There is no folder " + folder.resolve("away"));
    }

    @Test
    void aFolderWithoutLegalEntitiesIsNamed() {
        assertRefused(folder).hasMessageStartingWith("There is no legal-entities.json in " + folder);
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        write(ENTITIES, "[]");
        Files.createDirectory(folder.resolve("open-items.csv"));
        assertRefused(folder)
                .hasMessageStartingWith("The file " + folder.resolve("open-items.csv") + " cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{|, line 1, column 3 is not valid JSON",
                "[] []|, line 1, column 4 is not valid JSON",
                "`[{\"entity\":\"A\",\n \"entity\":\"B\"}]`|, line 2, column 10 is not valid JSON",
                "{\"entity\":\"A\"}|is not a list",
                "[{\"entity\":\"A\"},{\"name\":\"B\"}]|No legal entity is named in entry 2 of",
                "[{\"entity\":7}]|No legal entity is named in entry 1 of",
                "[{\"entity\":\"A\",\"run\":[]}]|The \"run\" in entry 1 of"
            })
    void whatIsWrongInTheListIsToldWithItsPlace(String json, String sentence) throws IOException {
        write(ENTITIES, json);
        assertRefused(folder).hasMessageContaining(sentence).hasMessageContaining(ENTITIES);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path folder) {
        return assertThatThrownBy(() -> DataFolder.at(folder).legalEntities()).isInstanceOf(StartFailure.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
