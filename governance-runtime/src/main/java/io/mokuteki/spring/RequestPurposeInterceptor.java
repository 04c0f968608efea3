package io.mokuteki.spring;

import io.mokuteki.resolution.MethodGovernance;
import io.mokuteki.runtime.PurposeScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Keeps a request handler's purposes in force from before it is called until its result is written, so that JSON
 * mappers and views read under them. With the agent too: the handler's own scope ends when it returns.
 *
 * <p>When a handler goes on in another thread, the purposes leave this one; they are in force again where the result
 * is written.
 */
final class RequestPurposeInterceptor implements AsyncHandlerInterceptor {

    private static final String SCOPES = RequestPurposeInterceptor.class.getName() + ".SCOPES";

    private final GuardedMethods methods;

    RequestPurposeInterceptor(GuardedMethods methods) {
        this.methods = methods;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            List<String> purposes = methods.governance(method.getMethod(), method.getBeanType())
                    .map(MethodGovernance::purposes)
                    .orElse(List.of());
            if (!purposes.isEmpty()) {
                scopes(request).push(new Opened(handler, PurposeScope.open(purposes.toArray(String[]::new))));
            }
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        close(request, handler);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        close(request, handler);
    }

    private record Opened(Object handler, PurposeScope scope) {}

    /** Of one request, because a forward is handled inside what forwards. */
    @SuppressWarnings("unchecked")
    private static Deque<Opened> scopes(HttpServletRequest request) {
        Deque<Opened> scopes = (Deque<Opened>) request.getAttribute(SCOPES);
        if (scopes == null) {
            scopes = new ArrayDeque<>();
            request.setAttribute(SCOPES, scopes);
        }
        return scopes;
    }

    private static void close(HttpServletRequest request, Object handler) {
        Deque<Opened> scopes = scopes(request);
        if (!scopes.isEmpty() && scopes.element().handler() == handler) {
            scopes.pop().scope().close();
        }
    }
}
