namespace Tapi.Runtime.Tests.Fakes;

internal sealed record NumberMessage(uint Device, uint Number);

internal sealed record CloseMessage(uint Device);

internal sealed record MarkMessage;

internal sealed record NewCallMessage(FakeCall Call);
