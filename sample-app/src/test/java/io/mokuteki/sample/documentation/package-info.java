/**
 * Shows that what a reader may copy from the documentation works.
 *
 * <p>A fenced block's info string says what is done with it:
 *
 * <table>
 *   <caption>Fenced blocks</caption>
 *   <tr><td>{@code java}</td><td>compiled: with its package as a class of its own beside the page's others, without
 *       one as the body of a class</td></tr>
 *   <tr><td>{@code java statements}</td><td>compiled, as the body of a method</td></tr>
 *   <tr><td>{@code java sketch}</td><td>shown only: woven code, code with gaps</td></tr>
 *   <tr><td>{@code yaml governance-policy.yaml}</td><td>loaded and validated as a policy</td></tr>
 *   <tr><td>{@code yaml excerpt}</td><td>found, key by key, in the sample's policy</td></tr>
 *   <tr><td>{@code sh}</td><td>goals, profiles, modules and jars exist; the command line is run</td></tr>
 *   <tr><td>{@code text output}</td><td>what the page's {@code main} prints when it runs with the agent</td></tr>
 *   <tr><td>any other</td><td>shown only</td></tr>
 * </table>
 */
package io.mokuteki.sample.documentation;
