package io.mokuteki.archtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the source of a class is, relative to the repository, as review tools want it. Class files tell only the file's
 * name; the rest is looked for in a module's usual source folders.
 */
final class SourceFiles {

    private static final List<String> FOLDERS =
            List.of("src/main/java", "src/main/kotlin", "src/test/java", "src/test/kotlin");

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private final Path module;
    private final Path repository;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    private SourceFiles(Path module, Path repository) {
        this.module = module;
        this.repository = repository;
    }

    /**
     * The sources of the module in that folder. The repository is the nearest folder around it that Git knows; in an
     * export without Git, the outermost of the folders around it that hold a build file.
     */
    static SourceFiles of(Path module) {
        Path start = module.toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return new SourceFiles(start, folder);
            }
        }
        Path outermost = start;
        for (Path folder = start; folder != null && isBuilt(folder); folder = folder.getParent()) {
            outermost = folder;
        }
        return new SourceFiles(start, outermost);
    }

    private static boolean isBuilt(Path folder) {
        return BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /**
     * The path of a class's source, with forward slashes.
     *
     * @param type binary name
     * @param file the file's name
     * @return without the source folder when that cannot be found; empty when the file's name is
     */
    String path(String type, String file) {
        if (file.isEmpty()) {
            return "";
        }
        int dot = type.lastIndexOf('.');
        String inPackage = dot < 0 ? file : type.substring(0, dot).replace('.', '/') + "/" + file;
        return found.computeIfAbsent(inPackage, this::search);
    }

    private String search(String inPackage) {
        Optional<Path> source = FOLDERS.stream()
                .map(folder -> module.resolve(folder).resolve(inPackage))
                .filter(Files::isRegularFile)
                .findFirst();
        return source.map(path -> repository.relativize(path).toString().replace('\\', '/'))
                .orElse(inPackage);
    }
}
