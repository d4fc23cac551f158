using System.Buffers.Binary;
using System.Text;
using Tapi.Recording;
using Tapi.Recording.Signatures;

namespace Tapi.Runtime.Tests.Recording;

/// <summary>One mechanism records every export of the header.</summary>
public unsafe class AllExportsTests
{
    private const int Room = 4096;
    private const uint Total = 64;
    private const uint Used = 40;
    private const byte Written = 0xA5;

    private static readonly byte[] Text = Encoding.Unicode.GetBytes("5550100\0");

    [Fact]
    public void Every_call_passes_unchanged_and_is_recorded_with_its_memory()
    {
        var names = SignatureTable.FunctionNames.ToList();
        Assert.Equal(249, names.Count);
        nint[] received = [];
        using var session = new Session((function, arguments) =>
        {
            received = arguments.ToArray();
            Write(function, arguments);
            return 0;
        });
        var passed = new Dictionary<string, nint[]>();
        foreach (var name in names.Where(name => FunctionSignature.Find(name)!.Ending != FunctionEnding.Reads))
        {
            var function = FunctionSignature.Find(name)!;
            var arguments = Arguments(session, function);
            Assert.Equal(0, session.Call(name, arguments));
            Assert.Equal(arguments, received);
            passed.Add(name, arguments);
        }

        var calls = session.End().Entries.OfType<RecordedCall>().ToList();
        Assert.Equal(passed.Keys, calls.Select(call => call.Function.Name));
        Assert.All(calls, call => AssertRecorded(call, passed[call.Function.Name]));
    }

    [Theory]
    [InlineData("lineGetMessage", false)]
    [InlineData("phoneGetMessage", true)]
    public void The_exports_that_read_are_recorded_as_messages(string name, bool isPhone)
    {
        using var session = new Session((_, arguments) =>
        {
            var message = (uint*)arguments[1];
            (message[0], message[1]) = (0x10001, 2);
            var values = (nint*)(message + 2);
            (values[0], values[1], values[2], values[3]) = (11, 22, 33, 44);
            return 0;
        });
        Assert.Equal(0, session.Call(name, 7, session.Memory([], Room), 0));

        var message = Assert.IsType<RecordedMessage>(Assert.Single(session.End().Entries));
        Assert.Equal((isPhone, false, 7UL), (message.IsPhone, message.IsCallback, message.Source));
        Assert.Equal((0x10001u, 2u, 11UL), (message.Device, message.Id, message.CallbackInstance));
        Assert.Equal((22UL, 33UL, 44UL), (message.Param1, message.Param2, message.Param3));
    }

    private static nint[] Arguments(Session session, FunctionSignature function)
    {
        var arguments = new nint[function.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = function.Parameters[i].Shape switch
            {
                ParameterShape.Number => 1,
                ParameterShape.Pointer => unchecked((nint)0xDEADBEEF),
                ParameterShape.Callback => 0,
                ParameterShape.Variable or ParameterShape.Stated or ParameterShape.Sized => session.Memory(Sizes(), Room),
                _ => session.Memory(Text, Room),
            };
        }

        return arguments;
    }

    private static byte[] Sizes()
    {
        var bytes = new byte[Total];
        bytes.AsSpan().Fill(1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Total);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Used);
        return bytes;
    }

    private static void Write(FunctionSignature function, Span<nint> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.Parameters[i] is { IsOutput: true, Shape: not ParameterShape.Variable } parameter)
            {
                var target = (byte*)arguments[i];
                new Span<byte>(target, Length(parameter)).Fill(Written);
                new Span<byte>(target + Length(parameter), 2).Clear();
            }
        }
    }

    // One element, or four bytes of text: what the arguments above say.
    private static int Length(ParameterSignature parameter) => parameter.Shape switch
    {
        ParameterShape.Fixed or ParameterShape.Counted => parameter.SizeOf(sizeof(nint)),
        ParameterShape.Selected => parameter.SizeOf(1, sizeof(nint)),
        _ => 4,
    };

    private static void AssertRecorded(RecordedCall call, nint[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = call.Arguments[i];
            var parameter = argument.Parameter;
            var where = $"{call.Function.Name} {parameter.Name}";
            Assert.True(argument.Value == (nuint)arguments[i], where);
            Assert.Equal(parameter.IsSecret, argument.IsHidden);
            Assert.Equal(parameter is { IsMemory: true, IsInput: true, IsSecret: false }, argument.Input is not null);
            var isLate = call.Function.Ending == FunctionEnding.Message;
            Assert.Equal(parameter is { IsMemory: true, IsOutput: true } && !isLate, argument.Output is not null);
            AssertLengths(argument, where);
        }
    }

    private static void AssertLengths(RecordedArgument argument, string where)
    {
        var parameter = argument.Parameter;
        int? expected = parameter.Shape switch
        {
            ParameterShape.Fixed or ParameterShape.Counted => parameter.SizeOf(sizeof(nint)),
            ParameterShape.Variable or ParameterShape.Stated or ParameterShape.Sized => (int)Total,
            ParameterShape.WideText => Text.Length,
            ParameterShape.AnsiText => 2,
            _ => null,
        };
        if (argument.Input is { } input && expected is { } length)
        {
            Assert.True(length == input.Length, $"{where}: {input.Length}");
        }

        if (argument.Output is not { } output)
        {
            return;
        }

        if (parameter.Shape == ParameterShape.Variable)
        {
            Assert.True(output.Length == Used, where);
        }
        else
        {
            Assert.All(output.ToArray().AsSpan(0, Length(parameter)).ToArray(), value => Assert.Equal(Written, value));
        }
    }
}
