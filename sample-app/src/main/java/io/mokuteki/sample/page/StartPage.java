package io.mokuteki.sample.page;

import io.mokuteki.sample.seed.SeedProgress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page: shows the scenarios, runs their actions, and shows the notice that decides. */
@Controller
class StartPage {

    private static final String OUTCOMES = "outcomes";

    private final Scenarios scenarios;
    private final ScenarioRunner runner;
    private final SeedProgress seeding;
    private final SecurityContextRepository sessions;

    StartPage(Scenarios scenarios, ScenarioRunner runner, SeedProgress seeding, SecurityContextRepository sessions) {
        this.scenarios = scenarios;
        this.runner = runner;
        this.seeding = seeding;
        this.sessions = sessions;
    }

    @GetMapping("/")
    String page(Model model, Locale locale, HttpSession session) {
        model.addAttribute("locale", locale);
        model.addAttribute("ja", locale.getLanguage().equals("ja"));
        model.addAttribute("guard", Guard.here());
        model.addAttribute("seeding", seeding.status());
        model.addAttribute("scenarios", scenarios.all());
        model.addAttribute("outcomes", outcomes(session));
        return "page";
    }

    @GetMapping("/progress")
    @ResponseBody
    SeedProgress.Status progress() {
        return seeding.status();
    }

    @GetMapping(path = "/notice", produces = "text/html;charset=UTF-8")
    @ResponseBody
    Resource notice() {
        return new ClassPathResource("notice/notice-ja.html");
    }

    @PostMapping(path = "/scenarios/{scenario}/{action}", produces = MediaType.TEXT_HTML_VALUE)
    String run(
            @PathVariable String scenario,
            @PathVariable String action,
            HttpServletRequest request,
            HttpServletResponse response) {
        outcomes(request.getSession()).put(scenario, outcome(scenario, action, request, response));
        return "redirect:/#" + scenario;
    }

    @PostMapping(path = "/scenarios/{scenario}/{action}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Outcome runForMachines(
            @PathVariable String scenario,
            @PathVariable String action,
            HttpServletRequest request,
            HttpServletResponse response) {
        return outcome(scenario, action, request, response);
    }

    private Outcome outcome(String scenario, String action, HttpServletRequest request, HttpServletResponse response) {
        Action chosen = scenarios.scenario(scenario).action(action);
        if (!seeding.isDone()) {
            throw new StillSeedingException();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(chosen.persona().signIn());
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return runner.run(chosen);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Outcome> outcomes(HttpSession session) {
        Map<String, Outcome> outcomes = (Map<String, Outcome>) session.getAttribute(OUTCOMES);
        if (outcomes == null) {
            outcomes = new ConcurrentHashMap<>();
            session.setAttribute(OUTCOMES, outcomes);
        }
        return outcomes;
    }
}
