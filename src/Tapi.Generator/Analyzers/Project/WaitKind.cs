namespace Tapi.Generator.Analyzers.Project;

/// <summary>How code waits for another thread.</summary>
internal enum WaitKind
{
    None,

    /// <summary>Until what it waits for has come, as far as can be seen.</summary>
    Endless,

    /// <summary>For some time, and the result says whether it has come.</summary>
    Timed,

    /// <summary>For some time, with an exception afterwards.</summary>
    TimedOrThrows,
}
