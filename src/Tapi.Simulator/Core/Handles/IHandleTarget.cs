namespace Tapi.Simulator.Core.Handles;

/// <summary>What a handle stands for.</summary>
internal interface IHandleTarget
{
    uint Handle { get; }
}
