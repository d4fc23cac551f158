namespace Tapi.Simulator;

/// <summary>What a journal entry records.</summary>
public enum JournalKind
{
    /// <summary>A function was called.</summary>
    Call,

    /// <summary>A function returned.</summary>
    Result,

    /// <summary>A message was put into an application's queue.</summary>
    Message,

    /// <summary>A caller broke the contract of the API.</summary>
    Misuse,
}
