using Tapi.Schedules.Tests.Scheduling;

namespace Tapi.Schedules.Tests.World;

/// <summary>Which object stands for which life of a handle: one for each, from the first message to the last.</summary>
internal sealed class Lives(Schedule schedule)
{
    private readonly Dictionary<WorldCall, int> _lifeOf = [];
    private readonly Dictionary<int, WorldCall> _objectOf = [];

    /// <summary>An object has heard a message about a life.</summary>
    public void Heard(WorldCall call, int life)
    {
        schedule.Tell($"an object of handle {call.HandleValue} hears of life {life}");
        if (!_lifeOf.TryAdd(call, life) && _lifeOf[call] != life)
        {
            throw new LifeMixedUpException($"The object of life {_lifeOf[call]} of handle {call.HandleValue} heard of life {life}.");
        }

        if (_objectOf.TryGetValue(life, out var known) && known != call && !known.IsReleased && !call.IsReleased)
        {
            throw new LifeMixedUpException($"Life {life} of handle {call.HandleValue} has two objects.");
        }

        _objectOf[life] = call;
    }

    public WorldCall? ObjectOf(NativeCall call) => _objectOf.GetValueOrDefault(call.Life);
}
