/**
 * The vocabulary with which code keeps the word of its privacy notice.
 *
 * <p>A company tells the public which data it collects and what for. Code says the same with two kinds of labels:
 * <em>data categories</em> on what holds personal data ({@link io.mokuteki.annotation.DataCategory}), and
 * <em>purposes</em> on what uses it ({@link io.mokuteki.annotation.ForPurpose}). Everything else here completes the
 * picture: what is looked at and not personal, whom a record is about, who receives data, and where data turns into
 * statistics.
 *
 * <p>Labels name a category or a purpose and nothing else. All rules live in the policy, which changes without touching
 * code.
 *
 * <p><strong>Which purpose holds.</strong> Nearest wins: the method, the method that it overrides (class first, then
 * interfaces), the type, the enclosing type, the package. A purpose on a type or package never applies to accessors,
 * constructors, or types that themselves hold classified fields: else reading an invoice would open {@code billing} by
 * itself.
 *
 * <p><strong>Composed annotations</strong> work everywhere: an annotation of your own that carries
 * {@code @DataCategory("basic.phone")} is that category, and likewise for purposes.
 *
 * <pre>{@code
 * @DataCategory("basic.phone")
 * @Retention(RetentionPolicy.RUNTIME)
 * @interface Phone {}
 *
 * @Governed
 * record Customer(@DataSubjectId long id, @DataCategory("basic.name") String name, @Phone String phone) {}
 *
 * class InvoiceRun {
 *     @ForPurpose("billing")
 *     void print(Customer customer) {
 *         address(customer.name());
 *     }
 * }
 * }</pre>
 */
package io.mokuteki.annotation;
