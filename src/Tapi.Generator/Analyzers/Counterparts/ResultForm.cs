using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Analyzers.Counterparts;

/// <summary>What an output becomes, as far as fixes can use it.</summary>
internal enum ResultForm
{
    /// <summary>A handle, a number, a constant or a GUID.</summary>
    Value,

    /// <summary>An object with a handle.</summary>
    Object,

    /// <summary>Anything else.</summary>
    Other,
}

internal static class ResultForms
{
    public static ResultForm Of(Output? output) => output switch
    {
        null or ValueOutput => ResultForm.Value,
        ObjectOutput => ResultForm.Object,
        _ => ResultForm.Other,
    };
}
