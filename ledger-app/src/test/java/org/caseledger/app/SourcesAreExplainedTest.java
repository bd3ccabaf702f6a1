package org.caseledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever opens a package or uses a public type finds a sentence there. */
class SourcesAreExplainedTest {

    private static final List<Path> MODULES = List.of(
            Path.of("../ledger-domain/src/main/java"),
            Path.of("../projections/src/main/java"),
            Path.of("src/main/java"));

    @Test
    void everyPackageIntroducesItselfAndIsNullMarked() throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        for (Path source : sources()) {
            folders.add(source.getParent());
        }
        assertThat(folders).hasSizeGreaterThan(40).allSatisfy(folder -> {
            Path introduction = folder.resolve("package-info.java");
            assertThat(introduction).exists();
            assertThat(introduction).content().contains("/**").containsIgnoringCase("start reading at").contains(
                    "@NullMarked");
        });
    }

    @Test
    void everyPublicTypeAndMethodIsExplained() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            Unexplained scanner = new Unexplained(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            assertThat(scanner.seen).isGreaterThan(500);
            assertThat(scanner.found).isEmpty();
        }
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(300);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path module : MODULES) {
            try (Stream<Path> files = Files.walk(module)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    /** Looks at what others can call: public types, and public methods that override nothing. */
    private static final class Unexplained extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees comments;
        private final List<String> found = new ArrayList<>();
        private int seen;

        Unexplained(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            require(type.getSimpleName());
            return super.visitClass(type, unused);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            // A constructor is explained by its type, whose parameters it takes.
            if (method.getReturnType() != null && !overrides && isPublic(method.getModifiers())) {
                require(method.getName());
            }
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree anonymous, @Nullable Void unused) {
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface = around.getKind() == Tree.Kind.INTERFACE
                    || around.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void require(CharSequence name) {
            seen++;
            if (comments.getDocCommentTree(getCurrentPath()) == null) {
                CompilationUnitTree file = getCurrentPath().getCompilationUnit();
                long line = file.getLineMap()
                        .getLineNumber(comments.getSourcePositions()
                                .getStartPosition(file, getCurrentPath().getLeaf()));
                found.add(Path.of(file.getSourceFile().getName()) + ":" + line + " " + name);
            }
        }
    }
}
