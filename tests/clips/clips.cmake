# Small videos and recordings for the tests, made by ffmpeg when the tests are built: two seconds of
# a moving test picture or of a tone each, good ones and ones the kiosk refuses. They lie in build/…/clips.
find_program(FFMPEG ffmpeg REQUIRED)
set(clips_folder ${PROJECT_BINARY_DIR}/clips)
set(picture -f lavfi -i testsrc2=size=320x180:rate=25:duration=2)
set(sound -f lavfi -i sine=frequency=440:duration=2)
set(h264 -c:v libx264 -preset ultrafast -pix_fmt yuv420p)
set(clips)

function(clip name)
  add_custom_command(OUTPUT ${clips_folder}/${name}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${clips_folder}
    COMMAND ${FFMPEG} -v error -y ${ARGN} -fflags +bitexact -flags:v +bitexact
            ${clips_folder}/${name}
    COMMENT "Making the clip ${name}")
  set(clips ${clips} ${clips_folder}/${name} PARENT_SCOPE)
endfunction()

clip(good.mp4 ${picture} ${sound} ${h264} -c:a aac -movflags +faststart)
clip(good.webm ${picture} -c:v libvpx-vp9 -b:v 200k -deadline realtime -cpu-used 8)
# The first second is black.
clip(dark.mp4 ${picture} -vf fade=t=in:st=1:d=0.1 ${h264})
clip(mpeg2.mp4 ${picture} -c:v mpeg2video)
clip(ten-bit.mp4 ${picture} -c:v libx264 -preset ultrafast -pix_fmt yuv420p10le)
clip(ac3.mp4 ${picture} ${sound} ${h264} -c:a ac3)
clip(matroska.mkv ${picture} ${h264})
clip(sound-only.mp4 ${sound} -c:a aac)
clip(large.mp4 -f lavfi -i color=size=2560x1440:rate=5:duration=1 ${h264})
clip(fast.mp4 -f lavfi -i testsrc2=size=320x180:rate=60:duration=1 ${h264})
clip(voice.mp3 ${sound} -c:a libmp3lame)
clip(voice.m4a ${sound} -c:a aac -flags:a +bitexact)
clip(voice.ogg ${sound} -c:a libvorbis)
clip(voice.opus ${sound} -c:a libopus)
clip(voice.flac ${sound} -c:a flac)
clip(voice.wav ${sound} -c:a pcm_s16le)
clip(brief.wav -f lavfi -i sine=frequency=440:duration=0.6)
clip(too-short.wav -f lavfi -i sine=frequency=440:duration=0.2)
clip(too-long.wav -f lavfi -i sine=sample_rate=4000:duration=1210 -c:a pcm_u8)
clip(silent.wav -f lavfi -i anullsrc=sample_rate=8000:duration=2 -t 2)
clip(ac3.m4a ${sound} -c:a ac3)
# As a phone stores it that was held upright.
add_custom_command(OUTPUT ${clips_folder}/turned.mp4
  COMMAND ${FFMPEG} -v error -y -i ${clips_folder}/good.mp4 -c copy -metadata:s:v rotate=90
          ${clips_folder}/turned.mp4
  DEPENDS ${clips_folder}/good.mp4)
add_custom_target(clips DEPENDS ${clips} ${clips_folder}/turned.mp4)
