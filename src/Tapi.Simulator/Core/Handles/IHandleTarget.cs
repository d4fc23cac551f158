namespace Tapi.Simulator.Core.Handles;

/// <summary>What a handle identifies.</summary>
internal interface IHandleTarget
{
    uint Handle { get; }
}
