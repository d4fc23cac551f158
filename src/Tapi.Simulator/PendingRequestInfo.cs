namespace Tapi.Simulator;

/// <summary>A request whose reply has not been posted.</summary>
/// <param name="Id">The request id that the function returned.</param>
/// <param name="Function">The function that started it.</param>
/// <param name="Application">The HLINEAPP or HPHONEAPP of the application.</param>
/// <param name="Line">The HLINE or HPHONE it was made on, or zero when it was made with the application's handle.</param>
/// <param name="Call">The HCALL it was made on, or zero.</param>
public sealed record PendingRequestInfo(int Id, string Function, uint Application, uint Line, uint Call);
