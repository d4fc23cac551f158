using System.Text;
using Tapi.Recording.Signatures;

namespace Tapi.Recording;

/// <summary>An argument of a call, with the memory that it points at.</summary>
public sealed class RecordedArgument
{
    internal RecordedArgument(ParameterSignature parameter, ulong value)
    {
        Parameter = parameter;
        Value = value;
    }

    /// <summary>The parameter.</summary>
    public ParameterSignature Parameter { get; }

    /// <summary>The number, handle or address.</summary>
    public ulong Value { get; }

    /// <summary>What the function read; null where it is not in the record.</summary>
    public ReadOnlyMemory<byte>? Input { get; internal set; }

    /// <summary>What the function wrote, at once or before the message that ended its work; null where it is not in the record.</summary>
    public ReadOnlyMemory<byte>? Output { get; internal set; }

    /// <summary>Whether its memory was left out, because it is a PIN or user-user data.</summary>
    public bool IsHidden { get; internal set; }

    /// <summary>The text that it points at; null where it is no text or not in the record.</summary>
    public string? Text
    {
        get
        {
            if ((Input ?? Output) is not { } bytes)
            {
                return null;
            }

            return Parameter.Shape switch
            {
                ParameterShape.WideText => Encoding.Unicode.GetString(bytes.ToArray()).TrimEnd('\0'),
                ParameterShape.AnsiText => Encoding.ASCII.GetString(bytes.ToArray()).TrimEnd('\0'),
                _ => null,
            };
        }
    }
}
