/**
 * Rules that break the build, so that a denial is found before anybody runs the code.
 *
 * <p>{@link io.mokuteki.archtests.GovernanceRules} has one factory for each rule and {@code all()}, for ArchUnit's
 * {@code @ArchTest}. What they look at is {@link io.mokuteki.archtests.flow.GovernedCode}, which the reports share;
 * which policy they ask, and what else they should know about the application, is
 * {@link io.mokuteki.archtests.GovernanceSettings}.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.example")
 * class GovernanceTest {
 *     @ArchTest
 *     static final ArchRule governance = GovernanceRules.all();
 * }
 * }</pre>
 */
@NullMarked
package io.mokuteki.archtests;

import org.jspecify.annotations.NullMarked;
