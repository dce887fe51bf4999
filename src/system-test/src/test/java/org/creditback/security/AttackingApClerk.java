package org.creditback.security;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Attacks with role {@code ap-clerk}. */
@Stateless
@RunAs("ap-clerk")
@RunAsPrincipal(Attacker.NAME)
public class AttackingApClerk extends Attacker {}
