using Tapi.Simulator.Core.Handles;

namespace Tapi.Simulator.Core;

/// <summary>What the exports find by a handle: an application, or a line, phone or call that it has open.</summary>
internal interface IPbxObject : IHandleTarget
{
    PbxCore Core { get; }

    /// <summary>The name of its application.</summary>
    string ApplicationName { get; }
}
