package io.github.camelauth.token.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.camelauth.token.Secret;
import java.io.IOException;
import java.time.Instant;

/** A record as JSON with a schema version. The text holds the secrets in clear: it is what a store encrypts. */
public final class TokenRecordJson {

    private static final int SCHEMA = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Secret.class, new SecretWriter())
                    .addDeserializer(Secret.class, new SecretReader())
                    .addDeserializer(Instant.class, new InstantReader())
                    .addSerializer(Instant.class, new ToStringSerializer(Instant.class)));

    private TokenRecordJson() {}

    /** Writes a record. */
    public static String write(TokenRecord record) {
        ObjectNode tree = MAPPER.createObjectNode().put("schema", SCHEMA);
        tree.set("record", MAPPER.valueToTree(record));
        return tree.toString();
    }

    /**
     * Reads a record.
     *
     * @throws TokenStoreException when the text is no record, or one of a later release
     */
    public static TokenRecord read(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            int schema = tree.path("schema").asInt();
            if (schema != SCHEMA) {
                throw new TokenStoreException("A stored token has schema " + schema + ", and this release reads schema "
                        + SCHEMA + " only. Run the release that wrote it, or newer.");
            }
            TokenRecord record = MAPPER.treeToValue(tree.path("record"), TokenRecord.class);
            if (record == null) {
                throw unreadable();
            }
            return record;
        } catch (JsonProcessingException e) {
            throw unreadable();
        }
    }

    /** Jackson quotes what it read, and that is a secret: so neither its message nor the cause goes on. */
    private static TokenStoreException unreadable() {
        return new TokenStoreException("A stored token is not readable as JSON. It was left as it is.");
    }

    private static final class SecretWriter extends StdSerializer<Secret> {
        SecretWriter() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(secret.reveal());
        }
    }

    private static final class SecretReader extends StdDeserializer<Secret> {
        SecretReader() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Secret.of(in.getValueAsString());
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
