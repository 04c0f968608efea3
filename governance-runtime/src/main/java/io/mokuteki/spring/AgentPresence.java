package io.mokuteki.spring;

/** Whether the agent guards the application's classes; then whatever it does is not done a second time here. */
final class AgentPresence {

    private AgentPresence() {}

    static boolean detected() {
        try {
            Class.forName("io.mokuteki.agent.hook.Guard", true, null);
            return true;
        } catch (ClassNotFoundException noAgent) {
            return false;
        }
    }
}
