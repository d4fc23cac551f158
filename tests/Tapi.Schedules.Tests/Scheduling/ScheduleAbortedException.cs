namespace Tapi.Schedules.Tests.Scheduling;

/// <summary>Unwinds the fibers of a schedule that has failed.</summary>
internal sealed class ScheduleAbortedException() : Exception("The schedule has failed.");
