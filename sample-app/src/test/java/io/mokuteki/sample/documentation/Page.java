package io.mokuteki.sample.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, in Markdown. */
record Page(Path file, List<String> lines) {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    /** A fenced block: its info string, its text, and the line on which it begins. */
    record Block(Page page, int line, String info, String text) {

        boolean is(String wanted) {
            return info.equals(wanted);
        }

        @Override
        public String toString() {
            return page + ":" + line + " " + info;
        }
    }

    /** The root of the checkout: the folder with the wrapper. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Every page that a reader is shown. */
    static List<Page> all() {
        try (Stream<Path> docs = Files.walk(root().resolve("docs"));
                Stream<Path> top = Files.list(root())) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Page read(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<Block> blocksOfAllPages() {
        return all().stream().flatMap(page -> page.blocks().stream());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith("```")) {
                int end = line + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                String info = lines.get(line).substring(3).strip();
                blocks.add(new Block(this, line + 1, info, String.join("\n", lines.subList(line + 1, end)) + "\n"));
                line = end;
            }
        }
        return blocks;
    }

    /** The lines outside fenced blocks. */
    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                prose.add(line);
            }
        }
        return prose;
    }

    List<String> links() {
        return prose().stream()
                .map(LINK::matcher)
                .flatMap(Matcher::results)
                .map(result -> result.group(1))
                .toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    List<String> anchors() {
        return prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    @Override
    public String toString() {
        return root().relativize(file).toString().replace('\\', '/');
    }
}
