/** A force of the demonstration namespace. */
export function force(name: string): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: ${name}
spec:
  type: police-force
  children: []
  force:
    kind: territorial
`;
}

/** A System with only what the schema asks for, and more lines of `spec` where given. */
export function system(
  name: string,
  owner: string,
  ...lines: string[]
): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: ${name}
spec:
  type: force-application
  owner: ${owner}
${lines.map(line => `  ${line}\n`).join('')}`;
}

/** A Capability of the Blueprint. */
export function capability(name: string): string {
  return `
apiVersion: blueprint.policing/v1alpha1
kind: Capability
metadata:
  name: ${name}
spec:
  level: core
  basis: our-extension
  status: live
  version: 1.0.0
  source:
    title: A test
`;
}

/** A SystemAssessment: a restricted document. */
export function assessment(
  name: string,
  ofSystem: string,
  owner: string,
): string {
  return `
apiVersion: blueprint.policing/v1alpha1
kind: SystemAssessment
metadata:
  name: ${name}
spec:
  system: ${ofSystem}
  owner: ${owner}
`;
}

/** A Dispensation: a restricted document. */
export function dispensation(
  name: string,
  ofSystem: string,
  owner: string,
): string {
  return `
apiVersion: blueprint.policing/v1alpha1
kind: Dispensation
metadata:
  name: ${name}
spec:
  owner: ${owner}
  principle: nptc-01
  systems: [${ofSystem}]
  reason: The canary sings.
  requestedBy: ann
  requestedOn: 2026-01-01
  state: requested
`;
}

/** One file of several documents. */
export function file(...documents: string[]): string {
  return documents.join('---\n');
}
