package org.creditback.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.client.ImportCalls.Kind;
import org.creditback.server.StartFailure;
import org.jspecify.annotations.Nullable;

/** The files that a run of the command begins with: of a folder, or of the sample company. */
final class DataFolder {

    private static final String ENTITIES = "legal-entities.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final @Nullable Path folder;

    private DataFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The folder, looked through before anything is started.
     *
     * @param folder null for the sample company
     */
    static DataFolder at(@Nullable Path folder) {
        if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new StartFailure("There is no folder " + folder
                        + ": name an existing one with -Dcreditback.data=DIR, or leave it out for the sample company.");
            }
            if (!Files.exists(folder.resolve(ENTITIES))) {
                throw new StartFailure("There is no " + ENTITIES + " in " + folder
                        + ": write the legal entities there, as a list like [{\"entity\":\"GBR1\", …}].");
            }
            requireReadable(folder);
        }
        return new DataFolder(folder);
    }

    private static void requireReadable(Path folder) {
        Stream.concat(Stream.of(ENTITIES), Stream.of(Kind.values()).map(Kind::file))
                .map(folder::resolve)
                .filter(Files::exists)
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new StartFailure(
                            "The file " + file + " cannot be read: make it a file that you may read, or take it away.");
                });
    }

    /** Where the files are, for people. */
    String name() {
        return folder == null ? "the sample company" : folder.toString();
    }

    /** A file, for people. */
    String nameOf(String file) {
        return folder == null
                ? file + " of the sample company"
                : folder.resolve(file).toString();
    }

    boolean has(Kind kind) {
        return folder == null || Files.exists(folder.resolve(kind.file()));
    }

    /** Length in bytes; empty where it is not known. */
    Optional<Long> length(Kind kind) {
        try {
            return folder == null ? Optional.empty() : Optional.of(Files.size(folder.resolve(kind.file())));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** Tables of the folder that no import is made for, by name. */
    List<String> unknownTables() {
        if (folder == null) {
            return List.of();
        }
        List<String> known = Stream.of(Kind.values()).map(Kind::file).toList();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !known.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw unreadable(folder.toString(), failure);
        }
    }

    InputStream open(Kind kind) {
        return open(kind.file());
    }

    private InputStream open(String file) {
        try {
            return folder != null
                    ? Files.newInputStream(folder.resolve(file))
                    : Optional.ofNullable(DataFolder.class.getResourceAsStream("/sample/" + file))
                            .orElseThrow(() -> new StartFailure("The sample company has no " + file + "."));
        } catch (IOException failure) {
            throw unreadable(nameOf(file), failure);
        }
    }

    /** The legal entities, in the order of the file. */
    List<PlannedEntity> legalEntities() {
        JsonNode list = json();
        if (!list.isArray()) {
            throw new StartFailure(
                    nameOf(ENTITIES) + " is not a list: write the legal entities as [{\"entity\":\"GBR1\", …}].");
        }
        List<PlannedEntity> entities = new ArrayList<>();
        for (JsonNode each : list) {
            String place = "entry " + (entities.size() + 1) + " of " + nameOf(ENTITIES);
            if (!(each instanceof ObjectNode body) || !body.path("entity").isTextual()) {
                throw new StartFailure("No legal entity is named in " + place + ": add \"entity\":\"…\".");
            }
            entities.add(PlannedEntity.of(body, place));
        }
        return entities;
    }

    private JsonNode json() {
        try (InputStream file = open(ENTITIES)) {
            return JSON.readTree(file);
        } catch (JsonProcessingException malformed) {
            String place = Optional.ofNullable(malformed.getLocation())
                    .map(at -> ", line " + at.getLineNr() + ", column " + at.getColumnNr())
                    .orElse("");
            throw new StartFailure(
                    nameOf(ENTITIES) + place + " is not valid JSON: "
                            + malformed.getOriginalMessage().replaceAll("\\R.*", "") + ". Correct it there.",
                    malformed);
        } catch (IOException failure) {
            throw unreadable(nameOf(ENTITIES), failure);
        }
    }

    private static StartFailure unreadable(String file, IOException failure) {
        return new StartFailure(file + " cannot be read: " + failure.getMessage() + ".", failure);
    }
}
