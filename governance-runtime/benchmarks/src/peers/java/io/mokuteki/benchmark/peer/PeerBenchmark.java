package io.mokuteki.benchmark.peer;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One decision and one read, by us and by the peers, in one run.
 *
 * <p>jCasbin and Cedar hold 96 rules, twelve purposes by eight categories, as the sample's notice has.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeerBenchmark {

    private static final int PURPOSES = 12;
    private static final int CATEGORIES = 8;

    private final Meter meter = new Meter();
    private final BareMeter bare = new BareMeter();
    private final BareMeter preAuthorized = preAuthorized(bare);
    private final BareMeter advised = advised(bare);
    private final Enforcer casbin = casbin();
    private final AuthorizationEngine cedar = new BasicAuthorizationEngine();
    private final PolicySet cedarPolicies = cedarPolicies();
    private final Set<Entity> cedarEntities = Set.of();
    private final AuthorizationRequest cedarRequest = new AuthorizationRequest(
            EntityUID.parse("Purpose::\"purpose-7\"").orElseThrow(),
            EntityUID.parse("Action::\"read\"").orElseThrow(),
            EntityUID.parse("Category::\"category-5\"").orElseThrow(),
            Map.of());

    /** Signs in, and fills the fields. */
    @Setup
    public void prepare() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("clerk", "", "billing"));
        meter.measured(7);
        bare.measured(7);
    }

    /** Signs out. */
    @TearDown
    public void clear() {
        SecurityContextHolder.clearContext();
    }

    @Benchmark
    public long baselineRead() {
        return bare.read();
    }

    @Benchmark
    public long measureMokuteki() {
        return meter.forBilling();
    }

    @Benchmark
    public long peerPreAuthorize() {
        return preAuthorized.preAuthorized();
    }

    @Benchmark
    public long peerPlainAspect() {
        return advised.advised();
    }

    @Benchmark
    public long peerCasbin() {
        return granted(casbin.enforce("purpose-7", "category-5", "read"));
    }

    @Benchmark
    public long peerCedar() throws Exception {
        return granted(cedar.isAuthorized(cedarRequest, cedarPolicies, cedarEntities)
                .success
                .orElseThrow()
                .isAllowed());
    }

    private long granted(boolean permitted) {
        if (!permitted) {
            throw new SecurityException("refused, so this measures nothing");
        }
        return bare.read();
    }

    private static BareMeter preAuthorized(BareMeter target) {
        ProxyFactory proxies = new ProxyFactory(target);
        proxies.setProxyTargetClass(true);
        proxies.addAdvisor(AuthorizationManagerBeforeMethodInterceptor.preAuthorize());
        return (BareMeter) proxies.getProxy();
    }

    private static BareMeter advised(BareMeter target) {
        AspectJProxyFactory proxies = new AspectJProxyFactory(target);
        proxies.setProxyTargetClass(true);
        proxies.addAspect(PurposeAspect.class);
        return proxies.getProxy();
    }

    private static Enforcer casbin() {
        Model model = new Model();
        model.addDef("r", "r", "sub, obj, act");
        model.addDef("p", "p", "sub, obj, act");
        model.addDef("e", "e", "some(where (p.eft == allow))");
        model.addDef("m", "m", "r.sub == p.sub && r.obj == p.obj && r.act == p.act");
        Enforcer enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        for (int purpose = 0; purpose < PURPOSES; purpose++) {
            for (int category = 0; category < CATEGORIES; category++) {
                enforcer.addPolicy(List.of("purpose-" + purpose, "category-" + category, "read"));
            }
        }
        return enforcer;
    }

    private static PolicySet cedarPolicies() {
        StringBuilder text = new StringBuilder();
        for (int purpose = 0; purpose < PURPOSES; purpose++) {
            for (int category = 0; category < CATEGORIES; category++) {
                text.append("permit(principal == Purpose::\"purpose-")
                        .append(purpose)
                        .append("\", action == Action::\"read\", resource == Category::\"category-")
                        .append(category)
                        .append("\");\n");
            }
        }
        try {
            PolicySet policies = PolicySet.parsePolicies(text.toString());
            policies.cache();
            return policies;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
