package io.mokuteki.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * From bytes to the nodes of one YAML document. Trusts nothing: size, encoding, aliases and depth have limits, and what
 * passes them is one document without cycles.
 */
final class YamlSource {

    /** The largest policy file. The sample's has 25 KiB. */
    static final int MAXIMUM_BYTES = 1024 * 1024;

    /** The most nodes that a file may have once its aliases are written out. The sample's has 2,500. */
    static final int MAXIMUM_NODES = 100_000;

    private static final int MAXIMUM_ALIASES = 200;

    private final Reading reading;

    YamlSource(Reading reading) {
        this.reading = reading;
    }

    /** The document's root; empty when there is none, and a problem then says why. */
    Optional<Node> read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            return refuse(Location.FILE, "too-large", Map.of("limit", MAXIMUM_BYTES / 1024));
        }
        return decode(bytes).flatMap(this::compose);
    }

    private Optional<String> decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return refuse(Location.START, "not-utf-8", Map.of("offset", 0, "value", "UTF-16"));
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(input, text, true);
        text.flip();
        if (result.isError()) {
            int offset = input.position();
            String value = String.format("0x%02X", bytes[offset] & 0xFF);
            return refuse(endOf(text), "not-utf-8", Map.of("offset", offset, "value", value));
        }
        return Optional.of(text.toString());
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int index = 0; index < prefix.length; index++) {
            if (bytes.length <= index || (bytes[index] & 0xFF) != prefix[index]) {
                return false;
            }
        }
        return true;
    }

    private static Location endOf(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int character : text.codePoints().toArray()) {
            column = character == '\n' ? 1 : column + 1;
            line += character == '\n' ? 1 : 0;
        }
        return new Location(line, column);
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(MAXIMUM_ALIASES)
                .setCodePointLimit(MAXIMUM_BYTES)
                .build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                return refuse(Location.FILE, "empty-file", Map.of());
            }
            Node root = documents.next();
            if (documents.hasNext()) {
                return refuse(Reading.location(documents.next()), "several-documents", Map.of());
            }
            return expandable(root) ? Optional.of(root) : Optional.empty();
        } catch (MarkedYamlEngineException notYaml) {
            Location location = notYaml.getProblemMark().map(Reading::location).orElse(Location.START);
            return refuse(location, "not-yaml", Map.of("detail", notYaml.getProblem()));
        } catch (YamlEngineException notYaml) {
            String detail = String.valueOf(notYaml.getMessage());
            return detail.contains("aliases")
                    ? refuse(Location.START, "too-many-aliases", Map.of("limit", MAXIMUM_ALIASES))
                    : refuse(Location.START, "not-yaml", Map.of("detail", detail));
        } catch (RuntimeException notYaml) {
            // How the parser refuses some tags, without a mark of where. Whatever it stumbles over is bad input.
            String detail = String.valueOf(notYaml.getMessage()).replaceFirst("\\.$", "");
            return refuse(Location.START, "not-yaml", Map.of("detail", detail));
        } catch (StackOverflowError nested) {
            return refuse(Location.START, "too-deep", Map.of());
        }
    }

    /** Refuses a document that contains itself, or that aliases blow up. */
    private boolean expandable(Node root) {
        Map<Node, Long> sizes = new IdentityHashMap<>();
        if (size(root, sizes) > MAXIMUM_NODES) {
            Location location = Reading.location(root);
            reading.problem(location, "alias-bomb", Map.of("limit", MAXIMUM_NODES));
            return false;
        }
        return true;
    }

    /** The number of nodes below one once aliases are written out, infinite for one that contains itself. */
    private static long size(Node node, Map<Node, Long> sizes) {
        Long known = sizes.get(node);
        if (known != null) {
            return known;
        }
        sizes.put(node, (long) Integer.MAX_VALUE);
        long size = 1;
        if (node instanceof SequenceNode list) {
            for (Node element : list.getValue()) {
                size += size(element, sizes);
            }
        } else if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                size += size(tuple.getKeyNode(), sizes) + size(tuple.getValueNode(), sizes);
            }
        }
        size = Math.min(size, Integer.MAX_VALUE);
        sizes.put(node, size);
        return size;
    }

    private <T> Optional<T> refuse(Location location, String rule, Map<String, ?> parameters) {
        reading.problem(location, rule, parameters);
        return Optional.empty();
    }
}
