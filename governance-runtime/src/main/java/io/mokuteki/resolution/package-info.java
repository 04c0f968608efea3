/**
 * Which rule governs which field and method: the one resolver of annotations, read from class files.
 *
 * <p>The agent, the Spring integration, the build's rules and the reports all ask
 * {@link io.mokuteki.resolution.Resolution}, so that they never disagree. It reads the bytes of classes with its own
 * small reader, {@link io.mokuteki.resolution.ClassFile}, because the agent must know before a class is loaded. It
 * depends on nothing but the JDK, not even on the annotations: it knows them by name.
 *
 * <h2>Which category a field has</h2>
 *
 * <p>The first of these that says something:
 *
 * <ol>
 *   <li>{@code @DataCategory} on the field, on its record component, on the record's accessor (else on what
 *       that overrides), or on a constructor
 *       parameter of the same name (Kotlin calls the field of a property {@code phone$1} where a companion has a
 *       {@code phone}). All of them together, when there are several.
 *   <li>{@code @NotPersonal}, or {@code @DataSubjectId}, in any of those places: not governed.
 *   <li>For instance fields, {@code @DataCategory}, else {@code @NotPersonal}, on the declaring type.
 * </ol>
 *
 * <p>Parameters that the compiler made up have no labels: an inner class's outer object, an enum's name and ordinal,
 * captured variables. Where a class file does not tell which these are, the labels are nobody's, and
 * {@link io.mokuteki.resolution.Resolution#lostLabels} lists them.
 *
 * <p>Fields that the compiler made up (an inner class's outer object, captured variables) have no category: a synthetic
 * field counts only where it is labelled itself, as those that Groovy makes of {@code @Lazy} properties are. The record
 * of a field is about the {@code @DataSubjectId} of its declaring type or nearest superclass, else of the type through
 * which it is read.
 *
 * <h2>Which purpose a method has</h2>
 *
 * <p>Nearest wins: the method, the methods that it overrides (superclasses from near to far, then interfaces), its type,
 * the enclosing types from inside to outside, its package (the class {@code package-info}; packages do not nest). Of an
 * overridden method only its own annotation counts, not that of its type. A purpose of a type or package does not reach
 *
 * <ul>
 *   <li><em>accessors</em>: an accessor of a record component; a method whose whole body reads or writes one field of
 *       its own type; {@code getX()}, {@code isX()}, {@code setX(..)} where the type or a superclass has a field
 *       {@code x};
 *   <li>constructors and static initialisers (for which the purposes of no place hold);
 *   <li>methods of a type that declares or inherits a classified instance field;
 *   <li>what is around a type: the methods of a local or anonymous class in a method of such a type, and those of a class
 *       of which there is no class file. Nobody wrote that one: a library generated it while the application runs.
 * </ul>
 *
 * <p>Methods that the compiler made up have no purpose of their own: a lambda's body runs under the purpose in force
 * when it runs, and a bridge calls the method that has one. The same goes for the classes that compilers make of blocks of
 * code: Kotlin's of lambdas, references and suspended functions, Groovy's of closures, AspectJ's of what an advice goes on
 * with. A synthetic method that is labelled itself, and is no bridge, is one that somebody wrote. A generic method is known to override through its bridge.
 *
 * <h2>What a method discloses</h2>
 *
 * <p>{@code @Discloses} is looked for on the method, on the methods that it overrides, on its type, and on the types of
 * those methods; type-level ones do not reach constructors, accessors, private methods, and the methods of
 * {@code Object}. Each parameter is what its own annotation says, else that of the overridden method's parameter, else
 * what its type holds: a type holds nothing but classified data when every instance field, inherited ones too, is
 * classified, not personal, a data subject's id, or itself of such a type; an interface holds what its methods answer,
 * inherited ones too; of collections, maps, optionals, streams and
 * futures the type arguments are asked, of arrays the elements. Anything else is unclassified. A request handler of
 * Spring, recognised by its annotations' names, discloses its result instead of its parameters.
 *
 * <h2>Composed annotations</h2>
 *
 * <p>An annotation's own annotations count as if they stood beside it, to any depth; cycles end. So do those that a
 * container of {@link java.lang.annotation.Repeatable} ones holds, and no other annotations' values. An annotation type
 * whose class file cannot be found can compose nothing, exactly as at run time;
 * {@link io.mokuteki.resolution.Resolution#unresolved()} lists it, as it lists superclasses that cannot be found.
 */
@NullMarked
package io.mokuteki.resolution;

import org.jspecify.annotations.NullMarked;
