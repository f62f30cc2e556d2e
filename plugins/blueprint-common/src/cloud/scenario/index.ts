export * from './evaluateScenario';
export * from './ForceBase';
export * from './ScenarioEvaluation';
export * from './scenarioSystems';
export * from './ScenarioStep';
