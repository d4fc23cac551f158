using System.Runtime.InteropServices;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>Answers every kind of request, with outputs made of given bytes.</summary>
internal static class ProxyAnswers
{
    public static void Complete(LineProxyRequest request, byte[] output)
    {
        switch (request)
        {
            case AgentSpecificRequest one:
                one.Complete(output);
                break;
            case CreateAgentRequest one:
                one.Complete(Made<HAGENT>(output));
                break;
            case CreateAgentSessionRequest one:
                one.Complete(Made<HAGENTSESSION>(output));
                break;
            case GetAgentActivityListRequest one:
                one.Complete(new LineAgentActivityListParameters { List = [new() { Id = 1, Name = Text(output) }] });
                break;
            case GetAgentCapsRequest one:
                one.Complete(new LineAgentCapsParameters { AgentHandlerInfo = Text(output) });
                break;
            case GetAgentGroupListRequest one:
                one.Complete(new LineAgentGroupListParameters { List = [new() { GroupId = Made<Guid>(output), Name = Text(output) }] });
                break;
            case GetAgentInfoRequest one:
                one.Complete(new LineAgentInfoParameters { MeasurementPeriod = Time(output), OverallCallRate = Made<short>(output) });
                break;
            case GetAgentSessionInfoRequest one:
                one.Complete(new LineAgentSessionInfoParameters { SessionDuration = Time(output), NumberOfCalls = Made<uint>(output) });
                break;
            case GetAgentSessionListRequest one:
                one.Complete(
                    new LineAgentSessionListParameters { List = [.. output.Select(id => new LineAgentSessionEntry { Agent = new(id) })] });
                break;
            case GetAgentStatusRequest one:
                one.Complete(new LineAgentStatusParameters { Activity = Text(output) });
                break;
            case GetGroupListRequest one:
                one.Complete(new LineAgentGroupListParameters { List = [new() { GroupId = Made<Guid>(output), Name = Text(output) }] });
                break;
            case GetQueueInfoRequest one:
                one.Complete(new LineQueueInfoParameters { AverageWaitTime = Time(output), TotalCallsQueued = Made<uint>(output) });
                break;
            case GetQueueListRequest one:
                one.Complete(new LineQueueListParameters { List = [new() { QueueId = 1, Name = Text(output) }] });
                break;
            default:
                CompleteSetter(request);
                break;
        }
    }

    private static void CompleteSetter(LineProxyRequest request)
    {
        switch (request)
        {
            case SetAgentActivityRequest one:
                one.Complete();
                break;
            case SetAgentGroupRequest one:
                one.Complete();
                break;
            case SetAgentMeasurementPeriodRequest one:
                one.Complete();
                break;
            case SetAgentSessionStateRequest one:
                one.Complete();
                break;
            case SetAgentStateExRequest one:
                one.Complete();
                break;
            case SetAgentStateRequest one:
                one.Complete();
                break;
            case SetQueueMeasurementPeriodRequest one:
                one.Complete();
                break;
            default:
                throw new NotSupportedException($"Nobody answers a {request.GetType().Name} yet.");
        }
    }

    private static string Text(byte[] output) => new(MemoryMarshal.Cast<byte, char>(output));

    private static TimeSpan Time(byte[] output) => TimeSpan.FromSeconds(Made<uint>(output));

    private static T Made<T>(byte[] output)
        where T : unmanaged
    {
        Array.Resize(ref output, Math.Max(output.Length, 256));
        return MemoryMarshal.Read<T>(output);
    }
}
