package org.creditback.security;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Attacks with the role of the beans that book for a run. */
@Stateless
@RunAs("reimbursement-run")
@RunAsPrincipal(Attacker.NAME)
public class AttackingRun extends Attacker {}
