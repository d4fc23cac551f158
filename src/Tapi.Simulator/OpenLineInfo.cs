namespace Tapi.Simulator;

/// <summary>A line that an application holds open.</summary>
/// <param name="Handle">The HLINE.</param>
/// <param name="DeviceId">The device behind it.</param>
/// <param name="Application">The HLINEAPP of its application.</param>
/// <param name="ApiVersion">The version under which it was opened.</param>
/// <param name="CallbackInstance">What each message about the line carries.</param>
/// <param name="CallHandles">How many call handles the application holds on it.</param>
/// <param name="IsProxy">Whether it handles proxy requests.</param>
public sealed record OpenLineInfo(
    uint Handle, uint DeviceId, uint Application, uint ApiVersion, nuint CallbackInstance, int CallHandles, bool IsProxy);
