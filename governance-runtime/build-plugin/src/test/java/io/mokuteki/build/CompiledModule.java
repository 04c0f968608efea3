package io.mokuteki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.build.EntryPoint;
import net.bytebuddy.build.Plugin;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.inline.MethodNameTransformer;

/** A module of a build: compiles its sources into a folder, and has ByteBuddy weave them as its Maven plugin would. */
record CompiledModule(Path classes, List<Path> dependencies) {

    private static final Pattern NAME = Pattern.compile(
            "(?m)^(?:public )?(?:final |abstract )?(?:class|record|interface|enum|@interface|module) ([\\w.]+)");

    static CompiledModule of(Path classes, String... sources) {
        return new CompiledModule(classes, List.of()).compile("17", sources);
    }

    /** Another one that depends on this one. */
    CompiledModule next(Path itsClasses, String... sources) {
        return new CompiledModule(itsClasses, List.of(classes)).compile("17", sources);
    }

    /** Compiles more sources into it. */
    CompiledModule compile(String release, String... sources) {
        return compileInto(classes, release, sources);
    }

    /** Compiles sources into a folder of it. */
    CompiledModule compileInto(Path folder, String release, String... sources) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(file(source));
        }
        StringWriter complaints = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        complaints,
                        null,
                        null,
                        List.of("--release", release, "-proc:none", "-cp", classPath(), "-d", folder.toString()),
                        null,
                        files)
                .call();
        assertThat(compiled).as(complaints.toString()).isTrue();
        return this;
    }

    private String classPath() {
        List<String> entries = new ArrayList<>(List.of(classes.toString()));
        dependencies.forEach(entry -> entries.add(entry.toString()));
        entries.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return String.join(File.pathSeparator, entries);
    }

    /** Weaves it, as {@code byte-buddy-maven-plugin} does; others come before. */
    Plugin.Engine.Summary weave(Plugin.Factory... others) {
        List<Plugin.Factory> plugins = new ArrayList<>(List.of(others));
        plugins.add(new Plugin.Factory.UsingReflection(WeavingPlugin.class)
                .with(Plugin.Factory.UsingReflection.ArgumentResolver.ForType.of(File.class, classes.toFile())));
        List<ClassFileLocator> locators = new ArrayList<>(List.of(ClassFileLocator.ForClassLoader.ofPlatformLoader()));
        for (Path dependency : dependencies) {
            locators.add(new ClassFileLocator.ForFolder(dependency.toFile()));
        }
        locators.add(ClassFileLocator.ForClassLoader.of(CompiledModule.class.getClassLoader()));
        try {
            return Plugin.Engine.Default.of(
                            EntryPoint.Default.REBASE,
                            ClassFileVersion.JAVA_V17,
                            MethodNameTransformer.Suffixing.withRandomSuffix())
                    .with(new ClassFileLocator.Compound(locators))
                    .with(ClassFileVersion.JAVA_V17)
                    .withErrorHandlers(
                            Plugin.Engine.ErrorHandler.Enforcing.ALL_TYPES_RESOLVED,
                            Plugin.Engine.ErrorHandler.Enforcing.NO_LIVE_INITIALIZERS,
                            Plugin.Engine.ErrorHandler.Failing.FAIL_FAST)
                    .apply(
                            new Plugin.Engine.Source.ForFolder(classes.toFile()),
                            new Plugin.Engine.Target.ForFolder(classes.toFile()),
                            plugins);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its class files, by their paths. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(classes)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static JavaFileObject file(String source) {
        Matcher declaration = NAME.matcher(source);
        String name = !declaration.find()
                ? "package-info"
                : declaration.group().startsWith("module") ? "module-info" : declaration.group(1);
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
