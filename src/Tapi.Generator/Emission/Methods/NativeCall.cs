using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>The native call inside a method: what comes before it, what is pinned around it, and the call itself.</summary>
internal sealed class NativeCall
{
    private readonly List<(Argument Argument, ArgumentText? Text)> _arguments = new();

    public NativeCall(MethodItem item)
        : this(item.Export, item.Arguments, MethodContext.Of(item.Owner), item.IsAsync && item.Outputs.Any(output => output is ViewOutput))
    {
    }

    private NativeCall(string export, IEnumerable<Argument> arguments, MethodContext context, bool isCaptured)
    {
        Export = export;
        Context = context;
        foreach (var argument in arguments)
        {
            _arguments.Add((argument, ArgumentText.Of(argument, context, isCaptured)));
        }
    }

    public string Export { get; }

    public MethodContext Context { get; }

    public bool HasPins => _arguments.Any(argument => argument.Text?.Fixed is not null);

    /// <summary>The statements before the call.</summary>
    public void WriteBefore(SourceWriter writer)
    {
        foreach (var (_, text) in _arguments)
        {
            if (text?.Before is not null)
            {
                writer.Line(text.Before);
            }
        }
    }

    /// <summary>Pins what must not move and writes <paramref name="body"/> inside.</summary>
    public void WritePinned(SourceWriter writer, Action body) => WritePinned(writer, [], body);

    /// <summary>Pins <paramref name="more"/> as well.</summary>
    public void WritePinned(SourceWriter writer, IReadOnlyCollection<string> more, Action body)
    {
        if (!HasPins && more.Count == 0)
        {
            body();
            return;
        }

        foreach (var pin in _arguments.Select(argument => argument.Text?.Fixed).Concat(more))
        {
            if (pin is not null)
            {
                writer.Line($"fixed ({pin})");
            }
        }

        using (writer.OpenBlock())
        {
            body();
        }

        writer.Separate();
    }

    /// <summary>
    /// Writes the call between <paramref name="start"/> and <paramref name="end"/>; <paramref name="output"/> returns the places that TAPI
    /// writes to.
    /// </summary>
    public void Write(SourceWriter writer, string start, string end, Func<Argument, string> output) =>
        writer.List($"{start}{Context.Tapi}.{Export}", _arguments.Select(item => item.Text?.Value ?? output(item.Argument)).ToList(), end);
}
