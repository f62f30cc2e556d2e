import './__testUtils__/shareDemonstration';
import './answers/capabilities/capabilities.demonstration';
import './answers/cloud/conflicts/conflicts.demonstration';
import './answers/cloud/forces/forces.demonstration';
import './answers/cloud/horizon/horizon.demonstration';
import './answers/cloud/needs/getCloudNeeds.demonstration';
import './answers/cloud/pipeline/pipeline.demonstration';
import './answers/cloud/position/position.demonstration';
import './answers/cloud/system/getSystemCloud.demonstration';
import './answers/comparison/comparison.demonstration';
import './answers/heatmap/heatmap.demonstration';
import './answers/principles/principles.demonstration';
import './answers/relations/getRelations.demonstration';
import './answers/strategy/strategy.demonstration';
import './boardPaper/boardPaper.demonstration';
import './exports/systemsExport.demonstration';
import './versions/versions.demonstration';

// What is read of the demonstration alone stands beside what it tests, and is
// run here over one server: to start it for each takes longer than the tests.
jest.setTimeout(120_000);
