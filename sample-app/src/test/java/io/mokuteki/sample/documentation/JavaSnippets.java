package io.mokuteki.sample.documentation;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the Java of one page: classes with a package together, each fragment as the body of a class. */
final class JavaSnippets {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record|interface|enum|@interface) (\\w+)");

    private static final String FRAGMENT_IMPORTS = """
            import io.mokuteki.annotation.*;
            import io.mokuteki.policy.*;
            import io.mokuteki.runtime.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            """;

    private JavaSnippets() {}

    /** The class path of this test. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The part of it that any application has: nothing of the sample, and no logging. */
    static String libraries() {
        return Stream.of(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("sample-app") && !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Compiles, and tells what the compiler complains of; nothing when it is content. */
    static List<String> compile(List<Page.Block> blocks, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-parameters", "-cp", classPath(), "-d", into.toString());
        List<JavaFileObject> sources = new ArrayList<>();
        blocks.forEach(block -> sources.add(source(block)));
        compiler.getTask(null, null, problems, options, null, sources).call();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(problem -> problem.toString())
                .collect(Collectors.toList());
    }

    /** The class with a {@code main} method among them, by its name. */
    static String mainClass(List<Page.Block> blocks) {
        return blocks.stream()
                .filter(block -> block.text().contains("public static void main("))
                .map(block -> packageOf(block) + typeOf(block))
                .findFirst()
                .orElseThrow();
    }

    private static JavaFileObject source(Page.Block block) {
        if (packageOf(block).isEmpty()) {
            String name = "Fragment" + block.line();
            String imports = block.text()
                    .lines()
                    .filter(line -> line.startsWith("import "))
                    .collect(Collectors.joining("\n"));
            String body = block.text()
                    .lines()
                    .filter(line -> !line.startsWith("import "))
                    .collect(Collectors.joining("\n"));
            String members = block.is("java statements") ? "void run() throws Exception {\n" + body + "\n}" : body;
            return file(name, FRAGMENT_IMPORTS + imports + "\nabstract class " + name + " {\n" + members + "\n}\n");
        }
        return file(packageOf(block).replace('.', '/') + typeOf(block), block.text());
    }

    private static String packageOf(Page.Block block) {
        Matcher declaration = PACKAGE.matcher(block.text());
        return declaration.find() ? declaration.group(1) + "." : "";
    }

    private static String typeOf(Page.Block block) {
        Matcher declaration = TYPE.matcher(block.text());
        return declaration.find() ? declaration.group(1) : "package-info";
    }

    private static JavaFileObject file(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
