package org.creditback.security;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Attacks with role {@code auditor}. */
@Stateless
@RunAs("auditor")
@RunAsPrincipal(Attacker.NAME)
public class AttackingAuditor extends Attacker {}
