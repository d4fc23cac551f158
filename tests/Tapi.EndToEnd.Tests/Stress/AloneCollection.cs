namespace Tapi.EndToEnd.Tests.Stress;

/// <summary>Tests that look at the whole process: no others run meanwhile.</summary>
[CollectionDefinition(SoakTests.Alone, DisableParallelization = true)]
public class AloneCollection;
