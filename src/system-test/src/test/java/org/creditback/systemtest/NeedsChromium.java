package org.creditback.systemtest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that HtmlUnit cannot run: it moves the focus, answers a dialog, or reads text as it is laid out.
 *
 * <p>Where a browser is required, as on the machine that checks every change, it runs whatever is there.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {

    /** Asks for the browser. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            return Browser.isChromium() || Boolean.getBoolean("creditback.browser.required")
                    ? ConditionEvaluationResult.enabled("a browser is at hand, or required")
                    : ConditionEvaluationResult.disabled(
                            "needs Chromium: HtmlUnit has no focus, no dialogs and no layout");
        }
    }
}
