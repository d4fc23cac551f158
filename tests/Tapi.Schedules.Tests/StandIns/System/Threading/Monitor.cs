using System.Runtime.CompilerServices;
using Tapi.Schedules.Tests.Scheduling;

namespace System.Threading;

/// <summary>Locks under a schedule; <c>lock</c> statements use it. Outside of schedules there is one thread, and nothing to lock.</summary>
internal static class Monitor
{
    private static readonly ConditionalWeakTable<object, Owner> Owners = [];

    public static void Enter(object gate, ref bool lockTaken)
    {
        if (Fiber.Current is { } fiber)
        {
            var owner = Owners.GetOrCreateValue(gate);
            fiber.Schedule.Point();
            fiber.Schedule.Wait(() => owner.Fiber is null || owner.Fiber == fiber);
            owner.Fiber = fiber;
            owner.Depth++;
        }

        lockTaken = true;
    }

    public static void Exit(object gate)
    {
        if (Fiber.Current is not null && Owners.TryGetValue(gate, out var owner) && --owner.Depth == 0)
        {
            owner.Fiber = null;
        }
    }

    public static bool IsEntered(object gate) => Owners.TryGetValue(gate, out var owner) && owner.Fiber == Fiber.Current;

    private sealed class Owner
    {
        public Fiber? Fiber { get; set; }

        public int Depth { get; set; }
    }
}
