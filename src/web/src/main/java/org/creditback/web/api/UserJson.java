package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.creditback.ledger.UserAccount;
import org.jspecify.annotations.Nullable;

/** An account as the interface writes it; the password is only ever read, or told once. */
record UserJson(
        @Nullable String name,
        @Nullable List<String> roles,

        @JsonSerialize(using = AllOrSome.Written.class) @JsonDeserialize(using = AllOrSome.Read.class) @Nullable
        List<String> legalEntities,

        @Nullable String language,
        @Nullable Boolean enabled,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String password) {

    static UserJson of(UserAccount account) {
        return new UserJson(
                account.name(),
                account.roles().stream().sorted().toList(),
                account.legalEntities(),
                account.language(),
                account.enabled(),
                null);
    }

    UserJson withPassword(@Nullable String told) {
        return new UserJson(name, roles, legalEntities, language, enabled, told);
    }

    UserAccount account() {
        return new UserAccount(
                Inputs.needed("name", name),
                Set.copyOf(Inputs.needed("roles", roles)),
                legalEntities == null ? List.of() : legalEntities,
                language,
                enabled == null || enabled);
    }

    /** A list of codes, or {@code "*"} for all. */
    static final class AllOrSome {

        private AllOrSome() {}

        /** Writes it. */
        static final class Written extends JsonSerializer<List<String>> {

            @Override
            public void serialize(List<String> codes, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                if (codes.equals(List.of(UserAccount.EVERY_LEGAL_ENTITY))) {
                    json.writeString(UserAccount.EVERY_LEGAL_ENTITY);
                } else {
                    provider.defaultSerializeValue(codes.toArray(String[]::new), json);
                }
            }
        }

        /** Reads it. */
        static final class Read extends JsonDeserializer<List<String>> {

            @Override
            public List<String> deserialize(JsonParser json, DeserializationContext context) throws IOException {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    return List.of(json.getText());
                }
                return context.readValue(
                        json, context.getTypeFactory().constructType(new TypeReference<List<String>>() {}));
            }
        }
    }
}
