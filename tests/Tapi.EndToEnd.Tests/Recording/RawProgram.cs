using System.Runtime.InteropServices;

namespace Tapi.EndToEnd.Tests.Recording;

/// <summary>A program of one thread that calls the exports itself, and logs everything that it gets to see.</summary>
internal sealed unsafe class RawProgram : IDisposable
{
    public const int Operations = 12;
    private const uint Version = 0x00020002;

    private readonly Tapi32 _tapi;
    private readonly List<nint> _memory = [];
    private readonly List<HCALL> _calls = [];
    private readonly Queue<nint> _digits = [];
    private readonly HLINEAPP _app;
    private readonly HLINE _line;

    public RawProgram(TapiLibrary library)
    {
        _tapi = new Tapi32(library);
        var parameters = (LINEINITIALIZEEXPARAMS*)Memory(sizeof(LINEINITIALIZEEXPARAMS));
        parameters->dwTotalSize = (uint)sizeof(LINEINITIALIZEEXPARAMS);
        parameters->dwOptions = (uint)LineInitializeExOption.UseEvent;
        HLINEAPP app;
        uint devices, version = Version;
        fixed (char* name = "random")
        {
            Log("initialize", _tapi.lineInitializeExW(&app, 0, null, name, &devices, &version, parameters), devices, version);
        }

        _app = app;
        LINEEXTENSIONID extension;
        Log("negotiate", _tapi.lineNegotiateAPIVersion(app, 0, 0x00010003, Version, &version, &extension), version);
        HLINE line;
        var owner = (uint)LineCallPrivilege.Owner;
        Log("open", _tapi.lineOpenW(app, 0, &line, Version, 0, 77, owner, (uint)LineMediaMode.InteractiveVoice, null));
        _line = line;
    }

    public List<string> Seen { get; } = [];

    public void Step(int operation)
    {
        var call = _calls.Count > 0 ? _calls[operation % _calls.Count] : default;

        // Each message has its place among the calls, so the program must say where it is.
        Log("where", _tapi.lineSetNumRings(_line, 0, (uint)operation));
        Do(operation % Operations, call, operation);
        Drain();
    }

    public void End()
    {
        Log("close", _tapi.lineClose(_line));
        Log("shutdown", _tapi.lineShutdown(_app));
    }

    public void Dispose() => _memory.ForEach(block => NativeMemory.Free((void*)block));

    private void Do(int operation, HCALL call, int number)
    {
        switch (operation)
        {
            case 0 or 1:
                fixed (char* address = $"555{number}")
                {
                    Log("makeCall", _tapi.lineMakeCallW(_line, (HCALL*)Memory(4), address, 0, null));
                }

                break;
            case 2:
                Log("answer", _tapi.lineAnswer(call, null, 0));
                break;
            case 3:
                Log("hold", _tapi.lineHold(call));
                break;
            case 4:
                Log("unhold", _tapi.lineUnhold(call));
                break;
            case 5:
                Log("drop", _tapi.lineDrop(call, null, 0));
                break;
            case 6:
                var info = (LINECALLINFO*)Memory(1024);
                info->dwTotalSize = 1024;
                Log("info", _tapi.lineGetCallInfoW(call, info), Bytes(info, 1024));
                break;
            case 7:
                var caps = (LINEDEVCAPS*)Memory(2048);
                caps->dwTotalSize = number % 2 == 0 ? 2048u : (uint)sizeof(LINEDEVCAPS);
                Log("caps", _tapi.lineGetDevCapsW(_app, 0, Version, 0, caps), Bytes(caps, 2048));
                break;
            case 8:
                var digits = (nint)Memory(16);
                if (Log("gather", _tapi.lineGatherDigitsW(call, (uint)LineDigitMode.Dtmf, (char*)digits, 3, null, 0, 0)) == 0)
                {
                    _digits.Enqueue(digits);
                }

                break;
            case 9:
                if (Log("deallocate", _tapi.lineDeallocateCall(call)) == 0)
                {
                    _calls.Remove(call);
                }

                break;
            case 10:
                var translated = (LINETRANSLATEOUTPUT*)Memory(512);
                translated->dwTotalSize = 512;
                fixed (char* address = "+1 (555) 0100")
                {
                    var result = _tapi.lineTranslateAddressW(_app, 0, Version, address, 0, 0, translated);
                    Log("translate", result, Bytes(translated, 512));
                }

                break;
            default:
                uint rings;
                var failed = _tapi.lineGetNumRings(new HLINE(0xBAD), 0, &rings);
                Log("rings", failed);
                break;
        }
    }

    private void Drain()
    {
        LINEMESSAGE message;
        while (_tapi.lineGetMessage(_app, &message, 0) == 0)
        {
            Log(
                $"message {message.dwMessageID}", (int)message.hDevice, (long)message.dwCallbackInstance, (long)message.dwParam1,
                (long)message.dwParam2, (long)message.dwParam3);
            switch ((LineMessageId)message.dwMessageID)
            {
                case LineMessageId.CallState when !_calls.Contains(new HCALL(message.hDevice)):
                    _calls.Add(new HCALL(message.hDevice));
                    break;
                case LineMessageId.GatherDigits:
                    Seen.Add(new string((char*)_digits.Dequeue()));
                    break;
            }
        }
    }

    private int Log(string what, int result, params object[] more)
    {
        Seen.Add($"{what} {result:x} {string.Join(' ', more)}");
        return result;
    }

    private void* Memory(int size)
    {
        var block = NativeMemory.AllocZeroed((nuint)size);
        _memory.Add((nint)block);
        return block;
    }

    private static string Bytes(void* block, int size) => Convert.ToHexString(new ReadOnlySpan<byte>(block, size));
}
