namespace Tapi.EndToEnd.Tests.Harness;

internal delegate int GetMessage(uint hLineApp, nint message, uint timeout);

internal delegate int MakeCall(uint hLine, nint lphCall, nint address, uint country, nint parameters);

internal delegate int GetDevCaps(uint hLineApp, uint device, uint version, uint extension, nint caps);

internal delegate int GetSessionInfo(uint hLine, uint hAgentSession, nint info);

internal delegate int GetCallInfo(uint hCall, nint info);
