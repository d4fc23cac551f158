using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Carries the steps out on a real request table.</summary>
internal sealed class TableDriver
{
    private readonly List<(PendingCall<uint> Call, CancellationTokenSource Source)> _calls = [];

    public FakeRequests Context { get; } = new();

    public Dictionary<int, Task<uint>> Tasks { get; } = [];

    public void Apply(TableStep step)
    {
        switch (step)
        {
            case TableStep.Begin(var handle, var instance):
                var begun = Context.Begin(handle, instance);
                Write(begun, (uint)_calls.Count);
                _calls.Add((begun, new CancellationTokenSource()));
                break;
            case TableStep.Return(var request, var sign) when request < _calls.Count && !Tasks.ContainsKey(request):
                (var call, var source) = _calls[request];
                Tasks.Add(request, call.Start(sign * (request + 1), source.Token));
                call.Dispose();
                break;
            case TableStep.Reply(var request, var result):
                Context.Table.Complete((uint)request + 1, result);
                break;
            case TableStep.Cancel(var request) when request < _calls.Count:
                _calls[request].Source.Cancel();
                break;
            case TableStep.End(var handle, var instance):
                Context.Table.End(handle, instance, "test");
                break;
            case TableStep.EndAll:
                Context.Table.EndAll("test");
                break;
            default:
                break;
        }
    }

    public TableModel.Outcome OutcomeOf(int request) => Tasks[request] switch
    {
        { IsCanceled: true } => TableModel.Outcome.Canceled,
        { IsCompletedSuccessfully: true } task when task.Result == request => TableModel.Outcome.Value,
        { IsFaulted: true, Exception.InnerException: RequestEndedException } => TableModel.Outcome.Ended,
        { IsFaulted: true, Exception.InnerException: TapiException } => TableModel.Outcome.Error,
        _ => TableModel.Outcome.None,
    };

    /// <summary>Throws the calls away that never returned.</summary>
    public void DisposeCalls() => _calls.ForEach(one => one.Call.Dispose());

    private static unsafe void Write(PendingCall<uint> call, uint value) => *(uint*)call.Memory = value;
}
